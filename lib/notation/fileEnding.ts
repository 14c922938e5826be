/** The endings of the documents and pictures that a receipt is sent as; a part of an expression. */
export const USUAL_ENDINGS =
  'pdf|jpe?g|jfif|png|gif|bmp|tiff?|hei[cf]|webp|xls[xm]?|doc[xm]?|csv|zip'
/** These and the endings of other documents. */
export const FILE_ENDINGS = `${USUAL_ENDINGS}|xlsb|ods|odt|txt|rtf|lzh|7z|xdw|xbd|pptx?|msg|eml`
