// Everything here makes a page more convenient; every page works without it.
import { startAccessibilityMenu } from './accessibility_menu';
import { startCopyButtons } from './copy';
import { startDisclosures } from './disclosures';
import { startListFilters } from './list_filter';
import { startWideTables } from './wide_tables';

startAccessibilityMenu();
startDisclosures();
startListFilters();
startCopyButtons();
startWideTables();
