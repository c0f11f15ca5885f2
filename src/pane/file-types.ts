/** The media types of files that the pane gives out. */

/** A Word document. */
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
