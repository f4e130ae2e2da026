-- Which answer somebody on a telephone was just asked about: why it did not help.
alter table phone_person add column reason_asked_for uuid references turn (id) on delete set null;
create index phone_person_reason on phone_person (reason_asked_for) where reason_asked_for is not null;
