/** Name of the one element that the reader adds to a page. */
export const HOST_NAME = 'limpid-reader';
