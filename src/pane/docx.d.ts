/** What importing a Word template gives: its bytes. */
declare module '*.docx' {
  const bytes: Uint8Array;
  export default bytes;
}
