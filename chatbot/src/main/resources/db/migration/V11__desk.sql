-- Civil servants, and the cases they take over.

create table staff (
    id              uuid primary key,
    username        text        not null unique check (username = lower(username)),
    display_name    text        not null,
    role            text        not null check (role in ('ADMINISTRATOR', 'AGENT')),
    password_hash   text        not null,
    failed_attempts integer     not null default 0,
    locked_until    timestamptz,
    created_at      timestamptz not null
);

create table staff_session (
    token_hash bytea primary key,
    staff_id   uuid        not null references staff (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);

create index staff_session_expiry on staff_session (expires_at);

create table escalation (
    id              uuid primary key,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    turn_id         uuid references turn (id) on delete set null, -- the message that led here, if it was one
    reference       text        not null unique,
    category        text        not null,
    status          text        not null check (status in ('OFFERED', 'OPEN', 'CLAIMED', 'CLOSED')),
    contact         bytea,
    offered_at      timestamptz not null,
    opened_at       timestamptz,
    claimed_by      uuid references staff (id),
    claimed_at      timestamptz,
    closed_at       timestamptz,
    check (status in ('OFFERED', 'CLOSED') or opened_at is not null),
    check (status <> 'CLAIMED' or claimed_by is not null)
);

-- One case at a time: whoever has it, the assistant is silent.
create unique index escalation_live on escalation (conversation_id) where status <> 'CLOSED';
create index escalation_waiting on escalation (opened_at) where status in ('OPEN', 'CLAIMED');

-- One number that grows with every change of a case, within the change's transaction.
create table desk_change (
    only_row boolean primary key default true check (only_row),
    number   bigint not null
);

insert into desk_change (number) values (0);
