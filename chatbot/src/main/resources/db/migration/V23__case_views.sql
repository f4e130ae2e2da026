-- How far each officer is recorded as having seen a case: a page that renews itself is audited where it shows more.
create table case_view (
    case_id     uuid        not null references escalation (id) on delete cascade,
    officer_id  uuid        not null references staff (id) on delete cascade,
    kind        text        not null, -- of the audit's record
    up_to       bigint      not null, -- how many messages, or when the draft was made
    recorded_at timestamptz not null,
    primary key (case_id, officer_id, kind)
);
