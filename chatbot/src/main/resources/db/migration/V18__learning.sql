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
