-- Roles, departments, and the states of a case.

create table department (
    id      uuid primary key,
    name_fr text    not null unique,
    name_ar text    not null unique,
    sectors text[]  not null default '{}', -- whose cases come here first
    closed  boolean not null default false
);

alter table staff add column roles text[];
update staff set roles = case role
    when 'ADMINISTRATOR' then '{AGENT,SUPERVISOR,EDITOR,AUDITOR,ADMINISTRATOR}'::text[]
    else '{AGENT}'::text[] end;
alter table staff
    alter column roles set not null,
    drop column role,
    add check (cardinality(roles) > 0),
    add check (roles <@ '{AGENT,SUPERVISOR,EDITOR,AUDITOR,ADMINISTRATOR}'::text[]),
    add column department_id uuid references department (id),
    add column forms text[] not null default '{}', -- written forms that the officer answers in; none named: all
    add column closed_at timestamptz; -- who has left keeps a name in the journals

alter table escalation drop constraint escalation_status_check;
drop index escalation_waiting;
update escalation set status = 'NEW' where status = 'OPEN';
alter table escalation
    add check (status in ('OFFERED', 'NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED', 'CLOSED')),
    add check (status not in ('CLAIMED', 'WAITING_CITIZEN') or claimed_by is not null),
    add column sector text, -- of the procedure that was talked about, if one was
    add column department_id uuid references department (id),
    add column forwarded_to uuid references staff (id), -- null: whoever of the department comes first
    add column priority smallint not null default 3 check (priority between 1 and 4), -- 1: somebody may come to harm
    add column due_at timestamptz, -- by when a person should have replied
    add column replied_at timestamptz, -- when a person first did
    add column overdue_at timestamptz, -- when the supervisors were told that nobody did
    add column closing text check (closing in ('ANSWERED', 'WITHDRAWN', 'NO_REPLY', 'ELSEWHERE')),
    add check (status <> 'FORWARDED' or department_id is not null or forwarded_to is not null);

create index escalation_at_desk on escalation (priority, opened_at) where status in ('NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED');
create index escalation_due on escalation (due_at)
    where status in ('NEW', 'FORWARDED', 'CLAIMED') and replied_at is null and overdue_at is null;
create index escalation_holder on escalation (claimed_by) where status in ('CLAIMED', 'WAITING_CITIZEN');
create index escalation_closed on escalation (closed_at) where status = 'CLOSED';

-- Whatever the application does, a case only ever moves along these arrows, and a claim needs a case that is free.
create function escalation_moves() returns trigger language plpgsql as $$
begin
    if new.status = old.status then
        if new.status in ('CLAIMED', 'WAITING_CITIZEN') and new.claimed_by is distinct from old.claimed_by then
            raise exception 'case % is claimed already', old.id using errcode = 'check_violation';
        end if;
        return new;
    end if;
    if (old.status, new.status) not in (
        ('OFFERED', 'NEW'), ('OFFERED', 'CLOSED'),
        ('NEW', 'CLAIMED'), ('NEW', 'FORWARDED'), ('NEW', 'CLOSED'),
        ('CLAIMED', 'WAITING_CITIZEN'), ('CLAIMED', 'FORWARDED'), ('CLAIMED', 'CLOSED'),
        ('WAITING_CITIZEN', 'CLAIMED'), ('WAITING_CITIZEN', 'FORWARDED'), ('WAITING_CITIZEN', 'CLOSED'),
        ('FORWARDED', 'CLAIMED'), ('FORWARDED', 'CLOSED'))
    then
        raise exception 'a case does not go from % to %', old.status, new.status using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger escalation_moves
    before update of status, claimed_by on escalation
    for each row execute function escalation_moves();

-- While a person is due or speaks, the assistant is silent: an answer that overlooked the case is not stored, and what is
-- not stored is not sent.
create function turn_is_silent() returns trigger language plpgsql as $$
begin
    if new.outcome <> 'HANDED_OVER' and exists (
        select 1 from escalation where conversation_id = new.conversation_id
            and status in ('NEW', 'CLAIMED', 'WAITING_CITIZEN', 'FORWARDED'))
    then
        raise exception 'conversation % is with a person', new.conversation_id using errcode = 'check_violation';
    end if;
    return new;
end
$$;

create trigger turn_is_silent
    before update of reply on turn
    for each row when (new.state = 'ANSWERED') execute function turn_is_silent();

-- What happened to a case, in its order.
create table case_event (
    case_id    uuid        not null references escalation (id) on delete cascade,
    number     integer     not null,
    at         timestamptz not null,
    kind       text        not null,
    officer_id uuid references staff (id), -- null: the citizen, or the service itself
    detail     bytea, -- sealed: a note, a reason
    primary key (case_id, number)
);
