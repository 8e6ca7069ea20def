"""Every page that the browser tests visit, in each state that looks different."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Page:
    name: str
    """Names the screenshot."""
    address: str
    section: str | None
    """The entry of the navigation that is marked as current."""
    status: int = 200


# Dorset has eight districts; a plan in an address is one digit for each, in the order of their codes.
APPROVED, OTHER = "00011111", "00111111"

MODELS = [
    "council-tax", "business-case", "business-rates", "rates-pilot", "shared-service", "sharing-benchmarks", "prevention",
    "social-return", "pilot-evaluation", "prevention-evidence", "infrastructure-pool", "land-value", "housing",
    "funding-shock", "asset-transfer",
]

MONEY = [
    Page("money", "/money", "Money"),
    *[Page(f"money-{model}", f"/money/{model}?case=example", "Money") for model in MODELS],
    Page("money-kept", "/money/business-case?case=two-councils-central", "Money"),
    Page("money-sure", "/money/business-case?case=two-councils-central&do=uncertainty&runs=1000", "Money"),
    Page("money-errors", "/money/council-tax?in.years=9&in.core=much&in.councils.1.name=A&in.councils.1.base=-5&in.councils.2.name=B", "Money", 400),
    Page("money-compare", "/money/business-case/compare", "Money"),
    Page("money-live", "/money/rates-pilot/live", "Money"),
    Page("money-check", "/money/check", "Money"),
    Page("money-check-example", "/money/check?example=1", "Money"),
    Page("money-check-errors", "/money/check?table=x", "Money", 400),
]

PAGES = [
    Page("overview", "/", "Overview"),
    Page("places", "/places", "Places"),
    Page("places-one", "/places?choose=1&area=E07000052", "Places"),
    Page("places-none", "/places?choose=1", "Places", status=400),
    Page("areas", "/places/areas", "Places"),
    Page("areas-istat", "/places/areas?method=istat-peer&min-size=1000&pieces=join&refine=yes", "Places"),
    Page("areas-errors", "/places/areas?min-size=many&min-containment=120", "Places", status=400),
    Page("sensitivity", "/places/sensitivity", "Places"),
    Page("beside", "/places/compare", "Places"),
    Page("beside-plan", "/places/compare?with=plan:approved-2018", "Places"),
    Page("beside-errors", "/places/compare?with=nothing", "Places", status=400),
    Page("housing", "/places/housing", "Places"),
    Page("housing-errors", "/places/housing?moving=x", "Places", status=400),
    Page("lenses", "/places/lenses", "Places"),
    Page("lenses-official", "/places/lenses?labour-market=division:district-ttwa&at-least=40", "Places"),
    Page("lenses-errors", "/places/lenses?at-least=0", "Places", status=400),
    Page("clusters", "/places/clusters", "Places"),
    Page("clusters-errors", "/places/clusters?share=150", "Places", status=400),
    Page("sectors", "/places/sectors", "Places"),
    Page("footprints", "/places/footprints", "Places"),
    Page("footprints-layer", "/places/footprints?layer=ttwa", "Places"),
    Page("footprints-errors", "/places/footprints?layer=moon", "Places", status=400),
    Page("seats", "/places/seats", "Places"),
    Page("alike", "/places/alike?area=E07000051", "Places"),
    Page("alike-errors", "/places/alike?area=E07000051&chosen=1&use=population&weight-population=-1", "Places", status=400),
    Page("needs", "/places/needs", "Places"),
    Page("needs-errors", "/places/needs?groups=20", "Places", status=400),
    Page("map", "/places/map?show=population&per=hectares", "Places"),
    Page("map-beside", "/places/map?beside=population&beside=band_d&breaks=natural&classes=3", "Places"),
    Page("map-errors", "/places/map?show=moon", "Places", status=400),
    Page("recut", "/places/recut?to=ttwa", "Places"),
    Page("recut-errors", "/places/recut?to=moon", "Places", status=400),
    Page("options", "/options", "Options"),
    Page("options-all", "/options?limits=1", "Options"),
    Page("options-shown", f"/options?limits=1&fewest=2&most=2&by=residents-inside&show={OTHER}", "Options"),
    Page("options-wishes", "/options?limits=1&together=E06000028%2BE06000029&apart=E07000052%2BE07000053", "Options"),
    Page("options-no-plan", "/options?limits=1&fewest=2&least=500000", "Options"),
    Page("options-errors", "/options?limits=1&least=many&fewest=3&most=2&join-a=E06000028", "Options", status=400),
    Page("compare", f"/options/compare?limits=1&fewest=2&least=300000&plan={APPROVED}&plan={OTHER}", "Options"),
    Page("compare-none", "/options/compare?limits=1", "Options", status=400),
    Page("compare-four", f"/options/compare?limits=1&plan={APPROVED}&plan={OTHER}&plan=00000000&plan=01234567", "Options"),
    Page("paint", "/options/paint", "Options"),
    Page("paint-whole", f"/options/paint?limits=1&fewest=2&least=300000&plan={APPROVED}", "Options"),
    Page("paint-pieces", "/options/paint?plan=0111111.&groups=3&click=joins&first=E06000029", "Options"),
    Page("paint-errors", "/options/paint?plan=001", "Options", status=400),
    Page("plans", f"/options/plans?with={OTHER}", "Options"),
    Page("plan", "/options/plans/approved-2018", "Options"),
    Page("ranking", "/options/ranking", "Options"),
    Page("ranking-none", "/options/ranking?limits=1&fewest=2&least=500000", "Options", status=400),
    Page("proposals", "/options/proposals", "Options"),
    Page("proposals-none", "/options/proposals?plan=XYZ-1", "Options", status=400),
    Page("merging", "/options/merging", "Options"),
    Page("merging-left", "/options/merging?minimum=89000&maximum=100000&ties=1&likeness=1&wishes=1", "Options"),
    Page("merging-errors", "/options/merging?minimum=many&who=E07000051", "Options", status=400),
    Page("links", "/links", "Options"),
    Page("library", "/library", "Library"),
    Page("library-tool", "/library?words=hospital&tool=D3", "Library"),
    Page("library-none", "/library?words=zeppelin", "Library"),
    Page("case", "/library/north-essex", "Library"),
    Page("words", "/library/words", "Library"),
    Page("ways", "/toolkit/ways", "Toolkit"),
    Page("consultations", "/consultations", "Consultations"),
    Page("consultation", "/consultations/councils", "Consultations"),
    Page("consultation-closed", "/consultations/councils/answer", "Consultations"),
    Page("consultation-by-age", "/consultations/councils?by=age", "Consultations"),
    Page("consultation-errors", "/consultations/councils?by=income", "Consultations", status=400),
    *MONEY,
    Page("report", "/report", "Report"),
    Page("sources", "/sources", "Sources"),
    Page("registers", "/registers", None),
    Page("register-board", "/registers/barriers", None),
    Page("register-states", "/registers/barriers/views/states?kind=trust", None),
    Page("register-matrix", "/registers/stakeholders/views/gaps", None),
    Page("register-network", "/registers/stakeholders/views/network", None),
    Page("register-map", "/registers/stakeholders/views/map", None),
    Page("register-timeline", "/registers/barriers/views/timeline", None),
    Page("register-progress", "/registers/vision/views/progress", None),
    Page("register-sheet", "/registers/vision/views/sheet", None),
    Page("register-meanings", "/registers/language", None),
    Page("register-table", "/registers/vision/views/table?sort=-target", None),
    Page("register-nothing", "/registers/barriers?q=nothing", None),
    Page("register-sort-error", "/registers/barriers?sort=price", None, status=400),
    Page("register-add", "/registers/stakeholders/add", None),
    Page("register-edit", "/registers/vision/records/9/edit", None),
    Page("register-record", "/registers/barriers/records/2", None),
    Page("register-column", "/registers/barriers/column", None),
    Page("register-import", "/registers/barriers/import", None),
    Page("not-found", "/nowhere", None, status=404),
]
