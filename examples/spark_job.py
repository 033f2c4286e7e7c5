"""A batch job: files of JSON lines in, one Parquet folder a day out, an article a row with all that it says.

    spark-submit examples/spark_job.py 'news/*.jsonl' answers.parquet --gazetteer my_names.tsv

Each line has ``id``, ``text`` and ``date`` (``2024-06-19``). Lines that are no JSON and texts that can't be read stay
in the answer, with their ``error``. Afterwards, the quotes as a table of their own:

    SELECT id, inline(quotes) FROM parquet.`answers.parquet`
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from pyspark.sql import SparkSession

from arabic_ie.integrations.spark import add_answers

# a line that is no JSON is kept in the last column
SCHEMA = "id string, text string, date string, bad_line string"
TABLES = ("quotes", "people", "officials", "places", "organizations", "dates")


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news", help="files of JSON lines: a path, a folder or a pattern")
    parser.add_argument("answers", help="the folder to write")
    parser.add_argument("--gazetteer", action="append", default=[], help="a file of names of your own")
    given = parser.parse_args(arguments)

    spark = SparkSession.builder.appName("arabic_ie").getOrCreate()
    for path in given.gazetteer:
        spark.sparkContext.addFile(path)
    news = spark.read.schema(SCHEMA).option("columnNameOfCorruptRecord", "bad_line").json(given.news)
    answers = add_answers(news, TABLES, day="date", files=[Path(path).name for path in given.gazetteer])
    answers.write.partitionBy("date").mode("overwrite").parquet(given.answers)


if __name__ == "__main__":
    main()
