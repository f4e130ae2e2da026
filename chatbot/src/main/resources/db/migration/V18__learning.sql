-- What the service learns from: answers that officers propose to the knowledge base, what citizens thought, what
-- reviewers judged, and the receipts of what was shown.

-- An answer that is proposed. Its words stand in revisions, sealed: before it is published they may repeat a citizen's.
create table candidate (
    id            uuid primary key,
    number        bigint generated always as identity, -- the document is answer-<number>
    state         text        not null check (state in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    origin        text        not null check (origin in ('CASE', 'QUESTIONS', 'DESK')),
    case_id       uuid references escalation (id) on delete set null,
    revision      integer     not null default 0, -- the last one
    live_revision integer, -- the one that answers citizens; null: none does
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    check (state <> 'PUBLISHED' or live_revision is not distinct from revision),
    check (state <> 'WITHDRAWN' or live_revision is null)
);

create index candidate_state on candidate (state, changed_at);

-- Whoever wrote a revision cannot publish it, whatever the application does.
create table candidate_revision (
    candidate_id uuid        not null references candidate (id),
    number       integer     not null,
    content      bytea       not null,
    edited_by    uuid        not null references staff (id),
    edited_at    timestamptz not null,
    published_by uuid references staff (id),
    published_at timestamptz,
    primary key (candidate_id, number),
    check ((published_by is null) = (published_at is null)),
    constraint candidate_second_person check (published_by <> edited_by)
);

create function candidate_revision_stands() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or new.candidate_id <> old.candidate_id or new.number <> old.number
        or new.content <> old.content or new.edited_by <> old.edited_by or new.edited_at <> old.edited_at
    then
        raise exception 'a revision stays as it was written' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger candidate_revision_stands
    before update or delete on candidate_revision
    for each row execute function candidate_revision_stands();

-- Only a revision that a second person published answers citizens.
create function candidate_is_published() returns trigger language plpgsql as $$
begin
    if new.live_revision is not null and not exists (
        select 1 from candidate_revision where candidate_id = new.id and number = new.live_revision
            and published_by is not null)
    then
        raise exception 'revision % of candidate % is not published', new.live_revision, new.id
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger candidate_is_published
    before insert or update of live_revision on candidate
    for each row execute function candidate_is_published();

create table candidate_event (
    candidate_id uuid        not null references candidate (id),
    number       integer     not null,
    at           timestamptz not null,
    kind         text        not null check (kind in ('PROPOSED', 'EDITED', 'PUBLISHED', 'WITHDRAWN')),
    revision     integer     not null,
    officer_id   uuid        not null references staff (id),
    reason       bytea, -- sealed
    primary key (candidate_id, number)
);

-- Why an answer did not help, if the citizen said so.
alter table feedback
    add column reason text check (reason in ('wrong', 'incomplete', 'not-understood', 'outdated', 'language', 'other')),
    add check (reason is null or not helpful);

-- Answers that are to be judged by two people.
create table review (
    turn_id         uuid primary key references turn (id) on delete cascade,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    why             text        not null check (why in ('CHANCE', 'THUMBS_DOWN', 'UNANSWERED')),
    happened_at     timestamptz not null
);

create index review_happened on review (happened_at);
create index review_conversation on review (conversation_id);

-- At most two, by two people: each takes a place.
create table review_judgement (
    turn_id     uuid        not null references review (turn_id) on delete cascade,
    place       smallint    not null check (place in (1, 2)),
    reviewer_id uuid        not null references staff (id),
    judged_at   timestamptz not null,
    is_right    text        not null check (is_right in ('YES', 'NO', 'UNSURE')),
    is_grounded text        not null check (is_grounded in ('YES', 'NO', 'UNSURE')),
    language    text        not null check (language in ('YES', 'NO', 'UNSURE')),
    hand_over   text        not null check (hand_over in ('YES', 'NO', 'UNSURE')),
    note        bytea       not null, -- sealed
    primary key (turn_id, place),
    unique (turn_id, reviewer_id)
);

create index learning_turn_answered on turn (answered_at) where state = 'ANSWERED';
create index learning_feedback_unhelpful on feedback (given_at) where not helpful;

-- The short code under an answer, by which a civil servant finds what was shown. Only its hash is here; the answer has
-- the code itself.
create table receipt (
    code_hash bytea primary key,
    turn_id   uuid not null unique references turn (id) on delete cascade
);
