-- Whoever is sent SMS from a name cannot answer STOP and is given a link: the keyed hash of its code.
alter table phone_person add column stop_link bytea unique;
