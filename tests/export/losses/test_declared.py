"""What is declared as lost is lost, and what is declared as kept is kept: one test a loss."""

from reportedly.export import FORMATS, losses
from tests.export.losses import test_claimreview, test_ftm, test_jsonld, test_stix, test_tables

PROOFS = {
    name
    for module in (test_claimreview, test_ftm, test_jsonld, test_stix, test_tables)
    for name in vars(module)
}


def test_every_declared_loss_has_its_proof():
    for name in FORMATS:
        for loss in losses(name):
            shared = f"test_tables_lose_{loss.id}" if name in {"csv", "parquet"} else None
            assert {f"test_{name}_loses_{loss.id}", shared} & PROOFS, (name, loss.id)


def test_every_proof_is_of_a_declared_loss():
    declared = {f"test_{name}_loses_{loss.id}" for name in FORMATS for loss in losses(name)}
    declared |= {f"test_tables_lose_{loss.id}" for loss in losses("parquet")}
    assert {name for name in PROOFS if name.startswith("test_")} <= declared
