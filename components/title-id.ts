/** Id of the heading that names the reader's dialog; the prefix keeps it apart from ids of the article. */
export const TITLE_ID = 'limpid-title';
