-- What pages look up that no key begins with, so that an organization a hundred times larger reads no whole table for it.

-- The reports on one element or theme, over all windows.
create index annual_report_subject on annual_report (subject_kind, subject_id);

-- An indicator by its code.
create index indicator_code on indicator (code);

-- The outline of a plan from above: what hangs under nothing, how many hang under each, how many each level has.
create index element_outline on element (cycle_id, parent_id, level_id, position, id);

-- What a unit answers for.
create index element_unit on element (unit_id, level_id);
