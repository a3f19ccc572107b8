from plangen.comparison import compare as compare
from plangen.pipeline.checking import check as check
from plangen.pipeline.loading import load as load
from plangen.pipeline.ordering import order as order
from plangen.pipeline.printing import compose_notice as compose
from plangen.writers import write as write

__version__: str
__all__ = ["check", "compare", "compose", "load", "order", "write"]
