import gzip
import zlib

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reportedly.acquire.web.encodings import decoded
from reportedly.acquire.web.errors import BrokenAnswer, CutShort, FetchError, TooMuch
from reportedly.acquire.web.limits import Limits

TEXT = "외교관이 망명했다고 보도했다. ".encode() * 50


def raw_deflate(data: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(data) + packer.flush()


PACKERS = {
    "gzip": gzip.compress,
    "X-GZIP": gzip.compress,
    "deflate": zlib.compress,
    "Deflate ": raw_deflate,
    "zstd": zstandard.ZstdCompressor().compress,
    "identity": bytes,
}


def pieces(data: bytes, size: int) -> list[bytes]:
    return [data[start : start + size] for start in range(0, len(data), size)]


@pytest.mark.parametrize("name", PACKERS)
@given(data=st.binary(max_size=3000), size=st.integers(1, 700))
def test_whatever_was_packed_comes_out_again(name: str, data: bytes, size: int):
    packed = PACKERS[name](data)
    assert decoded(pieces(packed, size), [name], Limits()) == data


def test_two_encodings_are_undone_in_the_reverse_order():
    packed = PACKERS["zstd"](gzip.compress(TEXT))
    assert decoded([packed], ["gzip, zstd"], Limits()) == TEXT
    assert decoded([packed], ["gzip", "identity", "zstd"], Limits()) == TEXT


def test_more_encodings_than_the_limit_are_refused():
    with pytest.raises(TooMuch, match="3 times"):
        decoded([b""], ["gzip, gzip, gzip"], Limits(encodings=2))


@pytest.mark.parametrize("name", ["br", "compress", "nonsense", "gzip;q=1", "\x00"])
def test_an_encoding_that_was_not_asked_for_is_refused(name: str):
    with pytest.raises(BrokenAnswer, match="not asked for"):
        decoded([b"x"], [name], Limits())


@pytest.mark.parametrize("name", [name for name in PACKERS if name != "identity"])
def test_packed_bytes_that_break_off_are_no_page(name: str):
    packed = PACKERS[name](TEXT)
    for end in (1, len(packed) // 2, len(packed) - 1):
        with pytest.raises(CutShort, match="breaks off"):
            decoded([packed[:end]], [name], Limits())


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd"])
def test_an_empty_body_is_empty_whatever_it_says(name: str):
    assert decoded([], [name], Limits()) == b""


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd"])
def test_bytes_that_are_not_packed_are_refused(name: str):
    with pytest.raises(BrokenAnswer, match="cannot be unpacked"):
        decoded([b"<html>this was never packed"], [name], Limits())


def test_several_members_and_zeros_behind_them_are_one_body():
    packed = gzip.compress(b"one ") + gzip.compress(b"two") + b"\x00" * 100
    assert decoded(pieces(packed, 7), ["gzip"], Limits()) == b"one two"
    packed = PACKERS["zstd"](b"one ") + PACKERS["zstd"](b"two")
    assert decoded(pieces(packed, 7), ["zstd"], Limits()) == b"one two"


def test_rubbish_behind_a_member_is_refused():
    with pytest.raises(BrokenAnswer):
        decoded([gzip.compress(TEXT) + b"rubbish"], ["gzip"], Limits())


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd"])
def test_a_bomb_is_given_up_by_its_ratio_before_it_is_large(name: str):
    bomb = PACKERS[name](bytes(50_000_000))
    limits = Limits(ratio=100, ratio_from=1_000_000, body_bytes=1_000_000_000)
    with pytest.raises(TooMuch, match="100 times"):
        decoded(pieces(bomb, 4096), [name], limits)


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd", "identity"])
def test_a_body_beyond_its_limit_is_refused_or_cut(name: str):
    packed = pieces(PACKERS[name](TEXT), 100)
    with pytest.raises(TooMuch, match=r"0\.001 MB"):
        decoded(packed, [name], Limits(body_bytes=1000))
    assert decoded(packed, [name], Limits(body_bytes=1000), cut=True) == TEXT[:1000]


def test_a_bomb_in_a_bomb_is_given_up():
    bomb = PACKERS["zstd"](gzip.compress(bytes(100_000_000)))
    with pytest.raises(TooMuch):
        decoded([bomb], ["gzip, zstd"], Limits())


def test_a_window_larger_than_clients_must_take_is_refused():
    wide = zstandard.ZstdCompressionParameters(window_log=27)
    packed = zstandard.ZstdCompressor(compression_params=wide).compress(bytes(20_000_000))
    with pytest.raises(BrokenAnswer):
        decoded([packed], ["zstd"], Limits())


@pytest.mark.parametrize("name", ["gzip", "deflate", "zstd"])
@given(data=st.binary(max_size=200))
def test_any_bytes_are_a_body_or_refused(name: str, data: bytes):
    try:
        assert isinstance(decoded([data], [name], Limits()), bytes)
    except FetchError:
        return
