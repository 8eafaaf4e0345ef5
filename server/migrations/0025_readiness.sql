-- Whoever asks whether a server is ready has it write a row here, and read it again. They are gone after a minute.
create table readiness (
    id text primary key,
    written_at text not null
);
