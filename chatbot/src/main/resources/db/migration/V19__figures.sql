-- Office hours, switches, and what the figures of the service are counted from.

-- One row for each plan that was ever in force; the last one is. None: the plan that the service comes with.
create table office_plan (
    number     bigint primary key check (number > 0),
    plan       jsonb       not null,
    changed_by uuid        not null references staff (id),
    changed_at timestamptz not null
);

-- Why and by whom the assistant was stopped stays when it answers again.
create table assistant_stop (
    id       uuid primary key,
    channel  text check (channel in ('WEB', 'WHATSAPP', 'SMS')), -- null: everywhere
    reason   text        not null,
    begun_by uuid        not null references staff (id),
    begun_at timestamptz not null,
    ends_at  timestamptz, -- null: when somebody ends it
    ended_by uuid references staff (id),
    ended_at timestamptz,
    check (ends_at > begun_at),
    check ((ended_by is null) = (ended_at is null))
);

create index assistant_stop_running on assistant_stop (begun_at) where ended_at is null;

create table announcement (
    id           uuid primary key,
    texts        jsonb       not null check (texts ? 'fr' and texts ? 'ar'), -- by written form
    made_by      uuid        not null references staff (id),
    begins_at    timestamptz not null,
    ends_at      timestamptz not null,
    withdrawn_by uuid references staff (id),
    withdrawn_at timestamptz,
    check (ends_at > begins_at),
    check ((withdrawn_by is null) = (withdrawn_at is null))
);

create index announcement_told on announcement (begins_at) where withdrawn_at is null;

alter table turn
    add column channel text not null default 'WEB' check (channel in ('WEB', 'WHATSAPP', 'SMS')),
    add column sector  text, -- of the procedure that the answer is about, if it is about one
    add column relayed boolean not null default false; -- passed on to the person who had the case

update turn set channel = person.channel
    from conversation join phone_person person on person.id = conversation.reply_to
    where turn.conversation_id = conversation.id;

-- All that figures are counted from, so that no text is read for them.
create index turn_counted on turn (received_at) include (id, channel, form, sector, outcome, relayed);
create index feedback_counted on feedback (turn_id) include (helpful);
create index escalation_opened on escalation (opened_at);

-- What everybody may know of a month, as it was published: a conversation that is erased later must not be told by a
-- difference.
create table open_month (
    month        date primary key check (extract(day from month) = 1),
    counts       jsonb       not null,
    published_at timestamptz not null
);

-- By which auditors look for records.
alter table audit add column officer_id text generated always as (body::jsonb ->> 'officer') stored;
create index audit_officer on audit (officer_id, number) where officer_id is not null;
create index audit_kind on audit (kind, number);
