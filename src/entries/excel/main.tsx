/** The add-in's page: for now, a line that says Excel is there. */
if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    const note = document.querySelector('#pane .start-note');
    if (note !== null) note.textContent = 'Sổ kiểm tra CCHC: Excel đã sẵn sàng.';
  });
}
