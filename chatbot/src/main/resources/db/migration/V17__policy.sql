-- The register of sensitive uses, and answers that wait for an officer.

create table policy_version (
    number      integer primary key check (number > 0), -- 0 is built in
    state       text        not null check (state in ('DRAFT', 'SIGNED', 'WITHDRAWN')),
    body        text        not null, -- canonical JSON: what is hashed, and so what is signed
    hash        bytea       not null check (hash = sha256(convert_to(body, 'UTF8'))),
    drafted_by  uuid        not null references staff (id),
    drafted_at  timestamptz not null,
    in_force_at timestamptz,
    check ((state = 'SIGNED') = (in_force_at is not null))
);

create unique index policy_version_draft on policy_version (state) where state = 'DRAFT';
create index policy_version_in_force on policy_version (in_force_at, number) where state = 'SIGNED';

create table policy_signature (
    number     integer     not null references policy_version (number),
    officer_id uuid        not null references staff (id),
    role       text        not null check (role in ('EDITOR', 'SUPERVISOR', 'ADMINISTRATOR')),
    hash       bytea       not null, -- of what was read
    signed_at  timestamptz not null,
    primary key (number, officer_id) -- nobody signs twice
);

-- A signature is for what stands there, and stays.
create function policy_signature_holds() returns trigger language plpgsql as $$
declare
    version policy_version%rowtype;
begin
    if tg_op <> 'INSERT' then
        raise exception 'a signature is not changed' using errcode = 'check_violation';
    end if;
    select * into version from policy_version where number = new.number for update;
    if version.state <> 'DRAFT' or version.hash <> new.hash then
        raise exception 'version % is not what is being signed', new.number using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger policy_signature_holds
    before insert or update or delete on policy_signature
    for each row execute function policy_signature_holds();

-- What bears a signature is not changed; what is in force was signed by two people, one of them in charge.
create function policy_version_holds() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'a version of the register stays' using errcode = 'check_violation';
    end if;
    if old.state <> 'DRAFT' then
        raise exception 'version % is not a draft any more', old.number using errcode = 'check_violation';
    end if;
    if new.number <> old.number or new.drafted_by <> old.drafted_by or new.drafted_at <> old.drafted_at then
        raise exception 'version % keeps its number and its author', old.number using errcode = 'check_violation';
    end if;
    if new.body <> old.body and exists (select 1 from policy_signature where number = old.number) then
        raise exception 'version % bears a signature', old.number using errcode = 'check_violation';
    end if;
    if new.state = 'SIGNED' and not (
        select count(*) = 2 and bool_or(role in ('SUPERVISOR', 'ADMINISTRATOR')) and bool_and(hash = new.hash)
        from policy_signature where number = old.number)
    then
        raise exception 'version % is not signed by two people, one of them in charge', old.number
            using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger policy_version_holds
    before update or delete on policy_version
    for each row execute function policy_version_holds();

-- A version begins as a draft: nothing is in force that nobody signed.
create function policy_version_begins() returns trigger language plpgsql as $$
begin
    if new.state <> 'DRAFT' then
        raise exception 'a version begins as a draft' using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger policy_version_begins
    before insert on policy_version
    for each row execute function policy_version_begins();

create function policy_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'the register is kept' using errcode = 'check_violation';
end
$$;

create trigger policy_version_kept before truncate on policy_version execute function policy_is_kept();
create trigger policy_signature_kept before truncate on policy_signature execute function policy_is_kept();

-- An answer that is sent once an officer has approved it.
create table draft (
    id              uuid primary key,
    conversation_id uuid        not null references conversation (id) on delete cascade,
    case_id         uuid        not null references escalation (id) on delete cascade,
    turn_id         uuid        not null references turn (id) on delete cascade, -- the message that it answers
    origin          text        not null check (origin in ('HELD', 'PROPOSED')),
    state           text        not null check (state in ('PENDING', 'APPROVED', 'EDITED', 'REJECTED')),
    view            bytea       not null, -- sealed, like the next two and the reason
    view_fr         bytea, -- the same answer in the officers' languages, once one of them has asked for it
    view_ar         bytea,
    policy_version  integer     not null,
    drafted_at      timestamptz not null,
    officer_id      uuid references staff (id), -- who decided
    decided_at      timestamptz,
    reason          bytea,
    check ((state = 'PENDING') = (officer_id is null)),
    check ((state = 'PENDING') = (decided_at is null)),
    check ((state = 'REJECTED') = (reason is not null))
);

create unique index draft_pending on draft (case_id) where state = 'PENDING';
create index draft_case on draft (case_id, drafted_at);
create index draft_conversation on draft (conversation_id);
create index draft_turn on draft (turn_id);

-- Decided once.
create function draft_holds() returns trigger language plpgsql as $$
begin
    if old.state <> 'PENDING' and (new.state <> old.state or new.officer_id <> old.officer_id) then
        raise exception 'draft % is decided', old.id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger draft_holds
    before update of state, officer_id on draft
    for each row execute function draft_holds();

-- A short address leads to what a civil servant said, too.
alter table shared_reply drop constraint shared_reply_turn_id_fkey;
