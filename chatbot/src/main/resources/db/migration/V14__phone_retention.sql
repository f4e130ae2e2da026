-- A message that is worked off is redacted at its provider, which may be away for a while: when to try next; null: done,
-- or not yet worked off.

alter table phone_inbound
    add column redaction_due_at   timestamptz,
    add column redaction_attempts integer not null default 0;

update phone_inbound set redaction_due_at = received_at where state <> 'RECEIVED';

create index phone_inbound_redaction on phone_inbound (redaction_due_at) where redaction_due_at is not null;

-- What retention looks for.
create index phone_inbound_done on phone_inbound (received_at) where state = 'DONE';
create index phone_delivery_settled on phone_delivery (created_at) where state in ('SENT', 'FAILED', 'SUPPRESSED');
create index phone_person_last_heard on phone_person (last_heard_at);
create index join_code_expiry on join_code (expires_at);
create index shared_reply_expiry on shared_reply (expires_at);
