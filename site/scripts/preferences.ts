// Runs before the page is drawn, so that a reader's text size and contrast never flash in late.
import { applyPreferences } from './reading';

document.documentElement.classList.add('js');
applyPreferences();
