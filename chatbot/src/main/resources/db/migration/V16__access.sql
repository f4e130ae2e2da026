-- One-time codes, sign-in by another issuer, and sessions that end when nobody uses them.

alter table staff
    alter column password_hash drop not null,
    add column password_due boolean not null default false, -- told by an administrator: has to be changed
    add column issuer text, -- who signs in, where it is not the password
    add column subject text, -- whom the issuer means
    add column code_secret bytea, -- sealed; null: no one-time codes
    add column code_offered bytea, -- sealed: a secret that no code has confirmed yet
    add column code_step bigint not null default 0, -- the last step whose code was used: each counts once
    add column signed_in_at timestamptz,
    add unique (issuer, subject),
    add check ((issuer is null) = (subject is null)),
    add check ((password_hash is null) = (issuer is not null));

create table staff_recovery_code (
    staff_id  uuid  not null references staff (id) on delete cascade,
    code_hash bytea not null,
    primary key (staff_id, code_hash)
);

delete from staff_session; -- whoever is signed in does so again
alter table staff_session
    add column id uuid not null unique default gen_random_uuid(), -- names it on the owner's page; opens nothing
    add column seen_at timestamptz not null,
    add column due text not null check (due in ('NOTHING', 'CODE', 'PASSWORD', 'ENROLMENT'));

create index staff_session_owner on staff_session (staff_id);
create index staff_department on staff (department_id);
