"""The report over many articles: ``counts`` sums them up, ``figures`` chooses what is shown, ``page`` shows it."""

from arabic_ie.export.report.page import pieces_of_report, plotly_script

__all__ = ["pieces_of_report", "plotly_script"]
