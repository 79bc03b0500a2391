"""Leave rules."""

from assistant.calculators.base import Calculator

from .bereavement import BEREAVEMENT
from .catastrophic_bank import CATASTROPHIC_BANK
from .critical_illness import CRITICAL_ILLNESS
from .illness_pay_sequence import ILLNESS_PAY_SEQUENCE
from .industrial_accident import INDUSTRIAL_ACCIDENT
from .leave_return import LEAVE_RETURN
from .parental_leave_pay import PARENTAL_LEAVE_PAY
from .personal_necessity import PERSONAL_NECESSITY
from .sabbatical import SABBATICAL
from .sick_leave import SICK_LEAVE
from .sick_leave_balance import SICK_LEAVE_BALANCE
from .unpaid_leave import UNPAID_LEAVE

LEAVE: tuple[Calculator, ...] = (
    SICK_LEAVE,
    SICK_LEAVE_BALANCE,
    ILLNESS_PAY_SEQUENCE,
    PARENTAL_LEAVE_PAY,
    PERSONAL_NECESSITY,
    BEREAVEMENT,
    CRITICAL_ILLNESS,
    CATASTROPHIC_BANK,
    SABBATICAL,
    INDUSTRIAL_ACCIDENT,
    UNPAID_LEAVE,
    LEAVE_RETURN,
)

__all__ = ["LEAVE"]
