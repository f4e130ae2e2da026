-- What the list shows of a case without opening what is sealed, who is asked for in a note, who is reading.

alter table escalation
    add column form text, -- the written form that the citizen is answered in
    add column channel text not null default 'WEB' check (channel in ('WEB', 'SMS', 'WHATSAPP'));

update escalation set form = coalesce(
    (select form from turn where turn.conversation_id = escalation.conversation_id order by number desc limit 1), 'ar');
alter table escalation alter column form set not null;

create table case_mention (
    case_id    uuid        not null references escalation (id) on delete cascade,
    officer_id uuid        not null references staff (id) on delete cascade,
    at         timestamptz not null,
    primary key (case_id, officer_id)
);

create index case_mention_officer on case_mention (officer_id);

-- Who has the case open, renewed every few seconds.
create table case_reader (
    case_id    uuid        not null references escalation (id) on delete cascade,
    officer_id uuid        not null references staff (id) on delete cascade,
    seen_at    timestamptz not null,
    primary key (case_id, officer_id)
);
