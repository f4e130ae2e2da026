-- People who write from a telephone, what they sent, and what is to be delivered to them. A number stands only in
-- `address`, sealed, for delivery; everywhere else the person is an identifier, found again by a keyed hash.

create table phone_person (
    id                uuid primary key,
    channel           text        not null check (channel in ('SMS', 'WHATSAPP')),
    provider          text        not null,
    our_address       text        not null,
    address           bytea       not null,
    suppression_hash  bytea       not null, -- of the number alone: who opts out, opts out of every channel
    conversation_id   uuid references conversation (id) on delete set null,
    first_heard_at    timestamptz not null,
    last_heard_at     timestamptz not null,
    window_closed_at  timestamptz, -- when the provider said that the 24 hours of WhatsApp are over
    noticed_at        timestamptz,
    last_sent_at      timestamptz,
    quick_messages    integer     not null default 0,
    silent_until      timestamptz
);

create index phone_person_conversation on phone_person (conversation_id);

-- A number and an identifier of WhatsApp may belong to the same person.
create table phone_identity (
    hash      bytea primary key,
    person_id uuid not null references phone_person (id) on delete cascade
);

create index phone_identity_person on phone_identity (person_id);

create table phone_opt_out (
    hash  bytea primary key,
    since timestamptz not null
);

-- Stored before it is acknowledged; worked on in its order, one at a time per person, by whoever holds the lease.
create table phone_inbound (
    id                uuid primary key,
    number            bigint generated always as identity,
    provider          text        not null,
    message_id        text        not null,
    idempotency_token text,
    person_id         uuid        not null references phone_person (id) on delete cascade,
    received_at       timestamptz not null,
    payload           bytea, -- masked and sealed; null once it is done
    state             text        not null check (state in ('RECEIVED', 'DONE', 'SET_ASIDE')),
    attempts          integer     not null default 0,
    due_at            timestamptz not null,
    leased_until      timestamptz,
    leased_by         uuid,
    failure           text,
    unique (provider, message_id)
);

create unique index phone_inbound_token on phone_inbound (provider, idempotency_token) where idempotency_token is not null;
create index phone_inbound_waiting on phone_inbound (person_id, number) where state = 'RECEIVED';
create index phone_inbound_order on phone_inbound (number) where state = 'RECEIVED';
create index phone_inbound_recent on phone_inbound (person_id, received_at);
create index phone_inbound_set_aside on phone_inbound (number) where state = 'SET_ASIDE';

-- What is to be delivered, in its order, one at a time per person.
create table phone_delivery (
    id                uuid primary key,
    number            bigint generated always as identity,
    person_id         uuid        not null references phone_person (id) on delete cascade,
    conversation_id   uuid references conversation (id) on delete cascade, -- erased with it, said or not
    reply_id          uuid, -- the turn or the message that it carries
    is_template       boolean     not null default false,
    despite_opt_out   boolean     not null default false, -- the confirmation of an opt-out
    content           bytea, -- sealed; null once it is delivered
    state             text        not null
        check (state in ('PENDING', 'SENDING', 'UNSURE', 'SENT', 'WAITING', 'FAILED', 'SUPPRESSED')),
    attempts          integer     not null default 0,
    created_at        timestamptz not null,
    due_at            timestamptz not null,
    leased_until      timestamptz,
    leased_by         uuid,
    attempted_at      timestamptz, -- when the last attempt began; null: it certainly was not sent
    sent_at           timestamptz,
    provider          text        not null,
    message_id        text,
    former_ids        text[]      not null default '{}', -- of attempts that failed after all
    status            text,
    status_rank       integer     not null default -1,
    failure           text,
    failure_kind      text,
    unique (provider, message_id)
);

create index phone_delivery_waiting on phone_delivery (person_id, number) where state in ('PENDING', 'SENDING', 'UNSURE');
create index phone_delivery_order on phone_delivery (number) where state in ('PENDING', 'SENDING', 'UNSURE');
create index phone_delivery_held on phone_delivery (person_id) where state = 'WAITING';
create index phone_delivery_reply on phone_delivery (reply_id);
create index phone_delivery_conversation on phone_delivery (conversation_id);

-- When a sender may send next (generic cell rate algorithm): one row for each of our numbers, and one for all.
create table phone_rate (
    sender   text primary key,
    theoretical_arrival timestamptz not null
);

-- A code by which a person takes a conversation to another channel, once.
create table join_code (
    code_hash       bytea primary key,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    expires_at      timestamptz not null
);

create index join_code_conversation on join_code (conversation_id);

-- Answers that are read whole under the short address that an SMS gave.
create table shared_reply (
    code_hash       bytea primary key,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    turn_id         uuid        not null references turn (id) on delete cascade,
    expires_at      timestamptz not null
);

create index shared_reply_conversation on shared_reply (conversation_id);
create index shared_reply_turn on shared_reply (turn_id);

-- Where the citizen wrote last, and so reads the answer; null: on the web.
alter table conversation add column reply_to uuid references phone_person (id) on delete set null;
create index conversation_reply_to on conversation (reply_to) where reply_to is not null;
