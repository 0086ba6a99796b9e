import yaml

from reportedly.names.unihan import main, tables

LINES = """\
# Unicode version: 99.0.0
# This file contains data on the fields: kHangul
U+6587\tkHangul\t문:0EN
U+6587\tkMandarin\twén
U+6A02\tkHangul\t낙:0 락:0E 악:0N 요:0N
U+6A02\tkMandarin\tlè
U+F914\tkHangul\t낙:0
U+5973\tkHangul\t녀:0E 여:0N
U+5973\tkMandarin\tnǚ
U+4E00\tkHangul\t쉬:0
U+5409\tkHangul\t길:0EN
U+5409\tkMandarin\tjí
""".splitlines()


def made():
    return {name: yaml.safe_load(text) for name, text in tables(LINES).items()}


def test_a_character_stands_under_each_of_its_readings():
    found = made()
    assert found["readings_ga_to_ba"] == {"길": "吉", "녀": "女", "락": "樂", "문": "文"}
    assert found["readings_sa_to_ha"] == {"악": "樂", "요": "樂"}


def test_chinese_readings_have_no_tones():
    assert made()["pinyin"] == {"wen": "문", "le": "락악요", "nv": "녀", "ji": "길"}


def test_each_table_names_its_source_and_the_version():
    for text in tables(LINES).values():
        assert "Unicode Character Database 99.0.0" in text
        assert "Copyright © 1991-2022 Unicode, Inc." in text


def test_without_a_folder_the_use_is_told(capsys):
    assert main([]) == 2
    assert "usage" in capsys.readouterr().err
