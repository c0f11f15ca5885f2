/** Starts the local workbench: the page with its file bar, the grid and the pane. */
import '../../hosts/local/page/page.css';
