"""A whole consistent report: title, introduction, six sections, sign-off."""

from __future__ import annotations

import random
from dataclasses import replace

from generator import prose, wordings
from generator.agencies import Agency, make_agency
from generator.draft import NUMERALS, SECTIONS, TABLE_OF, Block, Draft, Para, Section, TableDraft
from generator.numbers import chinese, ordinal
from generator.prose import Writer
from generator.tables import facts_of, make_tables

FIRST_YEAR, LAST_YEAR = 2019, 2025
_SHAPES = ("bracket", "run-in", "arabic", "first")
_LABEL_ALIASES = {"本年制发件数": "本年度制发件数", "本年废止件数": "本年度废止件数"}


def make_report(rng: random.Random, year: int | None = None, agency: Agency | None = None) -> Draft:
    """A random report without a fault."""
    agency = agency or make_agency(rng)
    year = year or rng.choice((*range(FIRST_YEAR, LAST_YEAR + 1), 2021, 2022, 2023, 2024, 2025))
    edition = "2019" if year < 2021 else "2021"
    tables = make_tables(rng, agency, edition)
    _dress(rng, tables)
    writer = Writer(rng, agency, year, edition, facts_of(tables), rng.choice(("件", "件", "件", "条", "份", "宗")))
    shape = rng.choices(_SHAPES, (5, 3, 2, 2))[0]
    sections = [
        Section("overview", _heading(writer, "overview"), list(_overview(writer, shape))),
        *(_table_section(writer, key, tables[number]) for key, number in TABLE_OF.items()),
        Section("problems", _heading(writer, "problems"), list(_problems(writer))),
        Section("other", _heading(writer, "other"), list(_other(writer))),
    ]
    return Draft(
        agency,
        year,
        edition,
        _title(rng, agency, year),
        _introduction(writer),
        sections,
        _signature(rng, agency, year),
        spaced=rng.random() < 0.12,
        shape=shape,
    )


def _dress(rng: random.Random, tables: dict[int, TableDraft]) -> None:
    """Accepted other labels and ways of writing a figure."""
    two = tables[2]
    if two.edition == "2021":
        if rng.random() < 0.1:
            for key, column in two.form.columns.items():
                if column.label.zh in _LABEL_ALIASES:
                    two.column_labels[key] = _LABEL_ALIASES[column.label.zh]
        if rng.random() < 0.1:
            two.row_labels["normative_documents"] = "规范性文件"
        if rng.random() < 0.1 and two.values["fees", "amount"] == 0:
            two.printed["fees", "amount"] = "0.00"
    elif rng.random() < 0.4:
        for cell, value in two.values.items():
            if cell[1] == "change" and value > 0:
                two.printed[cell] = f"+{value}"
    if rng.random() < 0.1:
        tables[3].row_labels["partial"] = "（二）部分公开"


def _heading(writer: Writer, key: str) -> str:
    return f"{NUMERALS[SECTIONS.index(key)]}、{writer.rng.choice(wordings.HEADINGS[key])}"


def _title(rng: random.Random, agency: Agency, year: int) -> list[str]:
    shapes = ("A", "A2", "B", "C", "D", "I", "A3", "twice", "dated")
    shape = rng.choices(shapes, (46, 14, 8, 8, 4, 6, 8, 4, 2))[0]
    name, short = agency.name, agency.short
    tail = "政府信息公开工作年度报告"
    if shape == "twice":
        return [f"{name}{year}年{tail}"] * 2
    if shape == "dated":
        return [f"{name}{year}年{tail}", f"（{year + 1}年1月{rng.randint(5, 28)}日）"]
    if shape == "A2":
        return [name, f"{year}年{tail}"]
    if shape == "A3":
        return (
            [f"{name}{year}年政府信息公开工作", "年度报告"]
            if rng.random() < 0.5
            else [f"{name}{year}年度政府", f"信息公开工作{'年度报告'}"]
        )
    return [
        {
            "A": f"{name}{year}年{tail}",
            "B": f"{name}{year}年度{tail}",
            "C": f"{year}年{short}{tail}",
            "D": f"{year}年度{short}{tail}",
            "I": f"{name if rng.random() < 0.4 else short}政府信息公开工作{year}年度报告",
        }[shape]
    ]


def _introduction(writer: Writer) -> list[Para]:
    if writer.chance(0.2):
        return []
    basis = wordings.BASIS_2021 if writer.edition == "2021" else wordings.BASIS_2019
    sentences: list[Para] = [Para(writer.pick(basis))]
    if writer.chance(0.45):
        outline = _outline(writer)
        sentences.append(Para(outline, marks=(("outline", outline),)))
    if writer.chance(0.06):
        sentences.append(Para(writer.pick(wordings.CUTOFFS)))
    elif writer.chance(0.75):
        period = writer.pick(wordings.PERIODS)
        sentences.append(Para(writer.pick(wordings.PERIOD_SENTENCES, period=period), marks=(("period", period),)))
    if writer.chance(0.4):
        sentences.append(Para(writer.pick(wordings.AVAILABILITY)))
    if writer.chance(0.5):
        sentences.append(Para(writer.pick(wordings.CONTACTS)))
    return sentences if writer.chance(0.3) else [_join(sentences)]


def _outline(writer: Writer) -> str:
    parts = [writer.rng.choice(wordings.OUTLINE_PARTS[key]) for key in SECTIONS]
    listed = "、".join(parts) if writer.chance(0.7) else "；".join(parts)
    return writer.pick(wordings.OUTLINE_SENTENCES, parts=listed, count=writer.rng.choice(("六", "六", "6")))


def _join(paragraphs: list[Para]) -> Para:
    marks = tuple(mark for para in paragraphs for mark in para.marks)
    return Para("".join(para.text for para in paragraphs), marks=marks)


def _overview(writer: Writer, shape: str) -> list[Para]:
    opening = writer.pick(wordings.OPENING)
    lead = opening + "".join(writer.some(wordings.BACKGROUND, 0, 2))
    if writer.chance(0.35):
        lead += writer.fill(
            writer.rng.choice(
                (*wordings.LOCAL_CITATIONS, wordings.CITATIONS.get(writer.year, wordings.LOCAL_CITATIONS[0]))
            )
        )
    paragraphs = [Para(lead, marks=(("opening", opening),))]
    end = writer.rng.choice(("", "", "。"))
    separator = writer.rng.choice((".", "、", "．"))
    for at, (topic, names) in enumerate(wordings.TOPICS, 1):
        name = writer.rng.choice(names)
        body = _topic(writer, topic, listed=shape != "first")
        if shape == "bracket":
            paragraphs += [Para(f"（{ordinal(at)}）{name}{end}", "subheading"), *body]
        else:
            number = {
                "run-in": f"（{ordinal(at)}）{name}。",
                "arabic": f"{at}{separator}{name}。",
                "first": f"{ordinal(at)}是{name.removesuffix('情况')}方面。",
            }[shape]
            paragraphs += [replace(body[0], text=number + body[0].text), *body[1:]]
    return paragraphs


def _topic(writer: Writer, topic: str, listed: bool) -> list[Para]:
    """The paragraphs of one of the five topics; `listed` allows an enumeration inside."""
    if topic == "proactive":
        body = prose.proactive_figures(writer)
        body.insert(writer.rng.randint(0, len(body)), Para("".join(writer.some(wordings.PROACTIVE, 1, 3))))
    elif topic == "requests":
        body = [Para("".join([*prose.request_figures(writer), *writer.some(wordings.REQUESTS, 0, 2)]))]
    else:
        pool, figures = {
            "management": (wordings.MANAGEMENT, ()),
            "platform": (wordings.PLATFORM, wordings.PLATFORM_FIGURES),
            "supervision": (wordings.SUPERVISION, wordings.TRAINING),
        }[topic]
        sentences = writer.some(pool, 2, 4)
        if figures:
            sentences += writer.some(figures, 0, 1)
        body = [Para("".join(sentences))]
        if listed and writer.chance(0.3):
            text = prose.announced(writer)
            body.append(Para(text, marks=(("enumeration", text),)))
    if len(body) > 1 and writer.chance(0.5) and not any(para.mark("enumeration") for para in body):
        return [_join(body)]
    return body


def _table_section(writer: Writer, key: str, table: TableDraft) -> Section:
    blocks: list[Block] = [table]
    if writer.chance(0.1):
        blocks.insert(0, Para("有关情况见下表：", "lead"))
    elif key == "remedies" and writer.chance(0.12):
        blocks.append(Para(prose.remedies(writer)))
    elif key == "proactive" and writer.chance(0.1):
        blocks.insert(0, Para("".join(writer.some(wordings.PROACTIVE, 1, 2))))
    return Section(key, _heading(writer, key), blocks)


def _points(items: list[str], lead: str, style: str) -> list[Para]:
    """A lead and its points, as a run of 一是 or as numbered paragraphs."""
    if style == "first":
        text = prose.enumeration(items, lead + "：")
        return [Para(text, marks=(("enumeration", text),))]
    return [Para(lead + "："), *(Para(f"{at}.{item}。", "item") for at, item in enumerate(items, 1))]


def _problems(writer: Writer) -> list[Para]:
    rng = writer.rng
    problems, improvements = writer.some(wordings.PROBLEMS, 2, 4), writer.some(wordings.IMPROVEMENTS, 2, 4)
    style = rng.choice(("first", "arabic"))
    lead = writer.pick(wordings.PROBLEMS_LEAD)
    plan = writer.pick(wordings.IMPROVEMENTS_LEAD)
    if rng.random() < 0.5:
        lead_text = rng.choice(("主要表现在", f"主要有以下{chinese(len(problems))}个方面"))
        last = [Para(writer.pick(wordings.LAST_YEAR_PROBLEMS))] if writer.chance(0.4) else []
        return [
            *last,
            *_points(problems, lead + lead_text, style),
            *_points(improvements, plan, style),
        ]
    parts: list[tuple[str, list[Para]]] = [
        (rng.choice(("存在的主要问题", "存在的问题")), _points(problems, lead + "主要是", style)),
        (rng.choice(("改进情况", "改进措施")), _points(improvements, plan, style)),
    ]
    if writer.chance(0.3):
        parts.insert(0, ("上年度问题整改情况", [Para(writer.pick(wordings.LAST_YEAR_PROBLEMS))]))
    end = rng.choice(("", "。"))
    found: list[Para] = []
    for at, (name, body) in enumerate(parts, 1):
        found += [Para(f"（{ordinal(at)}）{name}{end}", "subheading"), *body]
    return found


def _other(writer: Writer) -> list[Para]:
    fees = Para(prose.fee_statement(writer))
    fees = replace(fees, marks=(("fees", fees.text),))
    matters = [Para(text) for text in writer.some(wordings.OTHER_MATTERS, 0, 2)]
    if matters and writer.chance(0.4):
        names = ("信息处理费收取情况", "落实上级要求情况", "其他工作情况")
        found: list[Para] = []
        for at, (name, para) in enumerate(zip(names, (fees, *matters), strict=False), 1):
            found += [Para(f"（{ordinal(at)}）{name}", "subheading"), para]
        return found
    if not matters and writer.chance(0.7):
        matters = [Para(writer.pick(wordings.NOTHING_ELSE))]
    found = [fees, *matters]
    return [_join(found)] if writer.chance(0.4) else found


def _signature(rng: random.Random, agency: Agency, year: int) -> list[str]:
    if rng.random() < 0.45:
        return []
    month = rng.randint(1, 3) if agency.kind == "government" and agency.level != "township" else 1
    day = rng.randint(4, 31 if month != 2 else 28)
    if rng.random() < 0.12:
        digits = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year + 1))
        return [agency.name, f"{digits}年{ordinal(month)}月{ordinal(day)}日"]
    blank = " " if rng.random() < 0.1 else ""
    return [agency.name, f"{year + 1}年{month}月{blank}{day}日"]
