-- Office hours, switches, and what the figures of the service are counted from.

-- One row for each plan that was ever in force; the last one is. None: the plan that the service comes with.
create table office_plan (
    number     bigint primary key check (number > 0),
    plan       jsonb       not null,
    changed_by uuid        not null references staff (id),
    changed_at timestamptz not null
);
