"""Tables, one a noun: as CSV that a spreadsheet opens safely, and as typed Parquet."""

from reportedly.export.tables.columns import Column, Table, tables
from reportedly.export.tables.csv_files import csv_files
from reportedly.export.tables.parquet_files import parquet_files
from reportedly.export.tables.rows import rows_of

__all__ = ["Column", "Table", "csv_files", "parquet_files", "rows_of", "tables"]
