"""How alembic runs a migration: on the connection that the ledger hands it, in one transaction."""

from alembic import context

from reportedly.ledger.kept import kept

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=kept, transactional_ddl=True)
with context.begin_transaction():
    context.run_migrations()
