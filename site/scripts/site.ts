// Everything here makes a page more convenient; every page works without it.
import { startAccessibilityMenu } from './accessibility_menu';
import { startCopyButtons } from './copy';
import { startDisclosures } from './disclosures';
import { startListFilters } from './list_filter';

startAccessibilityMenu();
startDisclosures();
startListFilters();
startCopyButtons();
