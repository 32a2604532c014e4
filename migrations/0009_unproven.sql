-- The few sightings of a directive that were not what should be, which a timer looks at again.
CREATE INDEX ledger_unproven ON ledger (article, sequence) WHERE proven = 0;
