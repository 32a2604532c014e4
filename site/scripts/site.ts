// Everything here makes a page more convenient; every page works without it.
import { startAccessibilityMenu } from './accessibility_menu';
import { startCopyButtons } from './copy';
import { startDisclosures } from './disclosures';
import { startPortalFilter } from './portal_filter';

startAccessibilityMenu();
startDisclosures();
startPortalFilter();
startCopyButtons();
