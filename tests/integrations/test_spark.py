"""Spark, with a real local session: 2,000 articles give the same as the plain extractor, in a batch and as a stream."""

from __future__ import annotations

import importlib.util
import json
import os
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

import arabic_ie
from arabic_ie import Extractor

EXAMPLES = Path(__file__).parents[2] / "examples"
JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(find_spec("pyspark") is None, reason="no PySpark: pip install 'arabic-ie[spark]'"),
    pytest.mark.skipif(JAVA is None, reason="no Java (Debian: apt-get install default-jre-headless)"),
]

COUNT = 2_000
TABLES = ("quotes", "people", "officials", "places", "organizations", "dates", "mentions")
GAZETTEER = "name\tkind\taliases\tid\tattributes\tsource\nزمرد الكوكبي\tperson\t\tQ5\t\tme\n"

OPENINGS = [  # a title and a name, a cue
    *("أعلن وزير المالية الأردني سمير الحداد", "قالت المستشارة الألمانية أنجيلا ميركل", "أكد زمرد الكوكبي"),
    *("نفى الرئيس الروسي فلاديمير بوتين", "صرح مصدر حكومي", "ذكرت منظمة الصحة العالمية", "حذر جو بايدن"),
]
CONTENTS = [  # that the deficit has fallen, that talks go on …
    *(" أن العجز تراجع إلى النصف", " أن المفاوضات مستمرة في القاهرة", ": «لن نقبل بأقل من ذلك»"),
    *(" أن القرار نهائي ولا رجعة فيه", " أمس الثلاثاء أن الاتفاق وقع في جنيف", ": «نحن مستعدون للحوار»"),
]
FOLLOWING = ["وأضاف أن العمل سيستمر حتى نهاية العام.", "وكان قد زار موسكو الأسبوع الماضي.", "وتابع: «الوقت ضيق».", ""]
# he added that work goes on until the end of the year; he had been to Moscow last week; he went on: "time is short"

Article = tuple[str, str | None, str | None]  # id, text, day of writing


def compose(count: int) -> list[Article]:
    """Short articles, always the same; one in forty has no text, one in forty a day that is none."""
    dice = random.Random(18)
    made: list[Article] = []
    for number in range(count):
        sentences = [
            f"{dice.choice(OPENINGS)}{dice.choice(CONTENTS)}. {dice.choice(FOLLOWING)}"
            for _ in range(dice.randint(1, 3))
        ]
        written = date(2024, 6, 1) + timedelta(days=dice.randrange(5))
        text, day = "\n".join(sentences), dice.choice([str(written), str(written), None])
        made.append((f"{number:05}", *((None, day) if number % 40 == 7 else (text, "x" if number % 40 == 9 else day))))
    return made


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return compose(COUNT)


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Extractor]:
    file = tmp_path_factory.mktemp("names") / "mine.tsv"
    file.write_text(GAZETTEER, encoding="utf-8")
    return file, Extractor([file])


@pytest.fixture(scope="module")
def plain(articles: list[Article], own: tuple[Path, Extractor]) -> dict[str, arabic_ie.Extraction | Exception]:
    """The plain extractor's answer to each article."""
    answers = own[1].extract_each((text, day) for _, text, day in articles)  # type: ignore[misc]
    return dict(zip((name for name, _, _ in articles), answers, strict=True))


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", os.pathsep.join(path for path in sys.path if path))
        settings = {
            "spark.ui.enabled": "false",
            "spark.driver.host": "127.0.0.1",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.shuffle.partitions": "2",
            "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
            "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",  # starts fast
        }
        builder = SparkSession.builder.master("local[2]").appName("tests")
        for name, value in settings.items():
            builder = builder.config(name, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("ERROR")
        yield session
        session.stop()


def example(name: str) -> Any:
    """An example, as a module."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(path: Path, articles: list[Article]) -> Path:
    lines = (json.dumps({"id": n, "text": t, "date": d}, ensure_ascii=False) for n, t, d in articles)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return path


def table_of(plain: dict[str, arabic_ie.Extraction | Exception], table: str) -> list[dict[str, Any]]:
    """The rows that ``to_arrow`` makes of the plain answers."""
    good = {name: answer for name, answer in plain.items() if isinstance(answer, arabic_ie.Extraction)}
    rows: list[dict[str, Any]] = arabic_ie.to_arrow(good.values(), table, sources=good).to_pylist()
    return rows


def test_two_thousand_articles_row_by_row(
    spark: Any, articles: list[Article], own: tuple[Path, Extractor], plain: dict[str, Any]
) -> None:
    from arabic_ie.integrations.spark import add_answers

    frame = spark.createDataFrame(articles, "id string, text string, date string").repartition(4)
    answers = add_answers(frame, TABLES, day="date", extractor=own[1]).cache()
    assert [(row.id, row.text, row.date) for row in answers.orderBy("id").collect()] == articles
    for table in TABLES:
        flat = answers.selectExpr("id AS source", f"inline({table})").orderBy("source", "number")
        assert [row.asDict() for row in flat.collect()] == table_of(plain, table), table
    errors = {row.id: row.error for row in answers.where("error IS NOT NULL").collect()}
    assert errors == {n: f"{type(e).__name__}: {e}" for n, e in plain.items() if isinstance(e, Exception)}
    assert len(errors) == 2 * COUNT // 40
    assert answers.where("error IS NOT NULL AND quotes IS NOT NULL").count() == 0
    answers.unpersist()


def test_a_worker_builds_its_extractor_once(spark: Any, articles: list[Article], own: tuple[Path, Extractor]) -> None:
    from arabic_ie.integrations import columns
    from arabic_ie.integrations.spark import ArrowMapper

    mapper = ArrowMapper(columns.AnswerColumns(("people",), extractor=columns.packed(own[1])))

    def counted(batches: Any) -> Any:
        import pyarrow

        columns.kept.cache_clear() if not hasattr(columns, "counted") else None
        columns.counted = True  # type: ignore[attr-defined]
        read = sum(batch.num_rows for batch in mapper(batches))
        row = {"pid": [os.getpid()], "read": [read], "built": [columns.kept.cache_info().misses]}
        yield pyarrow.RecordBatch.from_pydict(row)

    frame = spark.createDataFrame(articles[:64], "id string, text string, date string").repartition(8)
    tasks = frame.mapInArrow(counted, "pid long, read long, built long").collect()
    assert len(tasks) == 8 > len({task.pid for task in tasks})
    assert sum(task.read for task in tasks) == 64
    assert {task.built for task in tasks} == {1}


def test_the_job_writes_parquet_by_day(
    spark: Any, articles: list[Article], own: tuple[Path, Extractor], plain: dict[str, Any], tmp_path: Path
) -> None:
    from pyspark.sql import functions

    news = write(tmp_path / "news.jsonl", articles[:200])
    with news.open("a", encoding="utf-8") as lines:
        lines.write("no JSON\n")
    out = tmp_path / "answers.parquet"
    example("spark_job").main([str(news), str(out), "--gazetteer", str(own[0])])
    assert {folder.name for folder in out.glob("date=*")} == {
        f"date={day or '__HIVE_DEFAULT_PARTITION__'}" for day in {day for _, _, day in articles[:200]}
    }
    answers = spark.read.parquet(str(out))
    (line,) = answers.where("bad_line IS NOT NULL").collect()
    assert (line.bad_line, line.error, line.quotes) == ("no JSON", "TypeError: text must be str, not NoneType", None)
    expected = {name: answer for name, answer in plain.items() if name < "00200"}
    flat = answers.select(functions.col("id").alias("source"), functions.inline("quotes")).orderBy("source", "number")
    assert [row.asDict() for row in flat.collect()] == table_of(expected, "quotes")
    assert any(row["speaker_id"] == "Q5" for row in table_of(expected, "quotes")), "a name of the user's file speaks"


def test_a_stream_reads_each_file_once(
    spark: Any, articles: list[Article], own: tuple[Path, Extractor], plain: dict[str, Any], tmp_path: Path
) -> None:
    incoming, out = tmp_path / "incoming", tmp_path / "quotes.parquet"
    incoming.mkdir()
    stream = example("spark_stream")
    for batch in (articles[:20], articles[20:50]):
        write(incoming / f"{batch[0][0]}.jsonl", batch)
        stream.main([str(incoming), str(out), "--once", "--gazetteer", str(own[0])])
    found = spark.read.parquet(str(out)).drop("error").withColumnRenamed("id", "source")
    rows = found.where("number IS NOT NULL").orderBy("source", "number").collect()
    expected = {name: answer for name, answer in plain.items() if name < "00050"}
    assert [row.asDict() for row in rows] == table_of(expected, "quotes")
    errors = spark.read.parquet(str(out)).where("error IS NOT NULL").orderBy("id")
    assert [row.id for row in errors.collect()] == [n for n, t, d in articles[:50] if t is None or d == "x"]


def test_empty_input_keeps_the_schema(spark: Any) -> None:
    from arabic_ie.integrations.spark import add_answers, answer_schema

    made = add_answers(spark.createDataFrame([], "text string"), ["people"])
    assert made.collect() == []
    assert made.schema.fields[1:] == answer_schema(["people"]).fields


@pytest.mark.parametrize(
    ("wrong", "error", "reason"),
    [
        ({"tables": ["verbs"]}, ValueError, "there is no table 'verbs'"),
        ({"reference_date": "today"}, ValueError, "reference_date must be an ISO date"),
        ({"extractor": Extractor(), "files": ["mine.tsv"]}, TypeError, "give an extractor or files, not both"),
        ({"tables": ["people"]}, ValueError, "there is a column 'people' already"),
    ],
)
def test_what_is_wrong_is_told_before_the_job_starts(
    spark: Any, wrong: dict[str, Any], error: type[Exception], reason: str
) -> None:
    from arabic_ie.integrations.spark import add_answers

    with pytest.raises(error, match=reason):
        add_answers(spark.createDataFrame([("وصل", 1)], "text string, people int"), **wrong)
