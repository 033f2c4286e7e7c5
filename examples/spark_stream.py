"""A stream: a folder that files of JSON lines are put into; their quotes appear in a folder of Parquet files.

    spark-submit examples/spark_stream.py incoming/ quotes.parquet            # until it is stopped
    spark-submit examples/spark_stream.py incoming/ quotes.parquet --once     # what is there now, then end

Each line has ``id``, ``text`` and ``date``. Every file is read once, however often the program is started: what is
done stands in the checkpoint beside the answers. Files must appear whole: write elsewhere, then move.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from pyspark.sql import SparkSession

from arabic_ie.integrations.spark import add_answers


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("incoming", help="the folder to watch")
    parser.add_argument("quotes", help="the folder to write")
    parser.add_argument("--once", action="store_true", help="end when everything that is there has been read")
    parser.add_argument("--gazetteer", action="append", default=[], help="a file of names of your own")
    given = parser.parse_args(arguments)

    spark = SparkSession.builder.appName("arabic_ie").getOrCreate()
    for path in given.gazetteer:
        spark.sparkContext.addFile(path)
    news = spark.readStream.schema("id string, text string, date string").json(given.incoming)
    answers = add_answers(news, day="date", files=[Path(path).name for path in given.gazetteer])
    # an article without quotes, or one that can't be read, is a row too: the others' columns are null in it
    quotes = answers.selectExpr("id", "error", "inline_outer(quotes)")
    writer = quotes.writeStream.format("parquet").option("checkpointLocation", f"{given.quotes}.checkpoint")
    writer = writer.trigger(availableNow=True) if given.once else writer.trigger(processingTime="10 seconds")
    writer.start(given.quotes).awaitTermination()


if __name__ == "__main__":
    main()
