-- Canned replies of the administration, beside those that the service comes with. Tifinagh is derived from Latin letters.

create table canned_reply (
    id         uuid primary key,
    fr         text        not null unique,
    ar         text        not null unique,
    ary_arab   text,
    ary_latn   text,
    zgh_latn   text,
    changed_by uuid        not null references staff (id),
    changed_at timestamptz not null
);
