-- The documents that can be cited. The database is the truth; every index follows it by version.

create table knowledge_version (
    number       bigint generated always as identity primary key,
    published_at timestamptz not null default now()
);

create table document (
    id           text primary key,
    kind         text        not null check (kind in ('PROCEDURE', 'LEGAL_TEXT')),
    title        text        not null,
    publisher    text        not null,
    url          text,
    language     text        not null,
    country      text        not null,
    as_of        date,
    valid_from   date,
    valid_to     date,
    content_hash text        not null,
    changed_in   bigint      not null references knowledge_version (number),
    removed      boolean     not null default false
);

create index document_changed_in on document (changed_in);

create table passage (
    id          text primary key,
    document_id text    not null references document (id) on delete cascade,
    section     text    not null,
    ordinal     integer not null,
    language    text    not null,
    article     text,
    text        text    not null
);

create index passage_document on passage (document_id, ordinal);
