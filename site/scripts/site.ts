// Everything here makes a page more convenient; every page works without it.
import { startAccessibilityMenu } from './accessibility_menu';
import { startCopyButtons } from './copy';
import { startDisclosures } from './disclosures';
import { startPortalFilter } from './portal_filter';
import { startWideTables } from './wide_tables';

startAccessibilityMenu();
startDisclosures();
startPortalFilter();
startCopyButtons();
startWideTables();
