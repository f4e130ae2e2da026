-- The append-only record, each line bound to the one before it by a hash. `body` is what was hashed; the two columns
-- after it follow from it and are there for searching.

create table audit (
    number          bigint primary key,
    body            text  not null,
    kind            text  not null generated always as (body::jsonb ->> 'kind') stored,
    conversation_id text generated always as (body::jsonb ->> 'conversation') stored,
    previous_hash   bytea not null,
    hash            bytea not null
);

create index audit_conversation on audit (conversation_id);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end
$$;

create trigger audit_append_only
    before update or delete or truncate on audit
    for each statement execute function audit_is_append_only();
