/** The first script of the add-in's pages: says so when Office.js could not be loaded, instead of staying silent. */
import '../start.css';

if (typeof Office === 'undefined') {
  document.getElementById('pane')?.remove();
  document.getElementById('without-office')?.removeAttribute('hidden');
  document.getElementById('try-again')?.addEventListener('click', () => {
    location.reload();
  });
}
