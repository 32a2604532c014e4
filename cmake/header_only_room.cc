// A room whose headers hold everything still is a library; this is its one translation unit.
