/** Marks an element that sets the reader's type on the screen: a file is made of its content alone. */
export const TYPESETTING_ATTRIBUTE = 'data-typesetting';
