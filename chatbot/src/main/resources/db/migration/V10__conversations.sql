-- What is kept of a conversation. Every text is masked first and then sealed by the application (bytea): nothing that
-- somebody wrote stands here to be read. Erasing a conversation is deleting its row.

create table conversation (
    id         uuid primary key,
    token_hash bytea       not null,
    thread     bytea       not null,
    opened_at  timestamptz not null,
    last_turn  integer     not null default 0,
    last_event bigint      not null default 0
);

create table turn (
    id                uuid primary key,
    conversation_id   uuid        not null references conversation (id) on delete cascade,
    number            integer     not null,
    client_message_id uuid        not null,
    state             text        not null check (state in ('RECEIVED', 'ANSWERED')),
    received_at       timestamptz not null,
    answered_at       timestamptz,
    form              text        not null,
    masked            text[]      not null,
    citizen_text      bytea, -- null: the citizen pressed a button
    reply             bytea,
    outcome           text,
    unique (conversation_id, client_message_id),
    unique (conversation_id, number),
    check ((state = 'ANSWERED') = (reply is not null and answered_at is not null and outcome is not null))
);

create index turn_received on turn (received_at) where state = 'RECEIVED';

-- What was said outside a turn: by a civil servant, or by the assistant about the handover.
create table message (
    id              uuid primary key,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    officer_id      uuid, -- null: the assistant
    said_at         timestamptz not null,
    view            bytea       not null
);

create index message_conversation on message (conversation_id, said_at);

-- Numbered per conversation in the order of commits, so that a reader who saw number n never misses n + 1.
create table event (
    conversation_id uuid        not null references conversation (id) on delete cascade,
    number          bigint      not null,
    type            text        not null check (type in ('message', 'handover')),
    payload         bytea       not null,
    happened_at     timestamptz not null,
    primary key (conversation_id, number)
);

create table feedback (
    turn_id         uuid primary key references turn (id) on delete cascade,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    helpful         boolean     not null,
    comment         bytea,
    given_at        timestamptz not null
);

create index feedback_conversation on feedback (conversation_id);
