-- Vectors of passages, per embedding model. Indexes are made per model, whose dimension they carry.

create extension if not exists vector;

create table passage_vector (
    model       text   not null,
    passage_id  text   not null,
    document_id text   not null,
    scope       text   not null,
    hash        text   not null,
    embedding   vector not null,
    primary key (model, passage_id)
);
