/* Everything that a page runs before its reader does anything. Keep it small: the islands bring their own. What
   asks for stored data or walks the page is a task of its own (`setTimeout`), so that together they don't hold the page up. */
import '../components/island-loader.ts';
import './contents.ts';
import './definitions.ts';
import './language-switch.ts';
import './offline.ts';
import './put-off.ts';
import './search-button.ts';
import './system-strip.ts';
import './theme-select.ts';
