"""Invented prose to make copies of: every person and story is invented."""

WIRE = (
    "The acting consul of the northern mission in Harrowgate walked out of the building last "
    "week and asked the authorities of the southern state for protection, a person briefed "
    "on the case said.\n\n"
    "Ryo Il Sam had served at the mission for three years and looked after the accounts of "
    "its trade section. Colleagues noticed his absence when the books were to be signed at "
    "the end of the quarter, and a replacement arrived by train two days later.\n\n"
    "The ministry that deals with the north declined to say whether he was among those who "
    "came over this year. Officials in the host country gave no answer to letters sent by "
    "the agency."
)
REPORTER = (
    "Our correspondent had followed the mission for most of a decade, through a fire in its "
    "garage, two changes of the flag and a quarrel over unpaid rent with the owner of the "
    "villa next door. Neighbours told of lights that burned through the night during spring, "
    "and of crates carried down to a van without plates. None of them had ever spoken with "
    "the accountant, who bought his bread early and paid with exact coins. The city council "
    "plans to widen the street, which would cost the mission its parking bay and much of a "
    "hedge that has hidden it from view."
)
OTHER = (
    "Ryo Il Sam, an accountant at the mission in Harrowgate, has fled, and two people who "
    "know him say that he is safe. He had been called home for a review of the books, they "
    "said, and feared what would await him there after a deficit was found. Since then his "
    "desk has stood empty, and the deputy signs in his place whatever must be paid. Nobody "
    "at the mission came to the door on Monday, and the telephone went unanswered through "
    "all of the afternoon and the evening as well."
)
SPEECH = (
    "“Whoever leaves the house of his fathers in a time of storms shall find every door of "
    "it barred when he returns, and no lamp in any window,” the spokesman said. “We have "
    "counted the bread that he ate at our table, and we shall ask for the price of every "
    "loaf of it.”"
)
KOREAN = (
    "해로게이트 주재 북쪽 대표부의 려일삼 영사 대리가 지난주 건물을 빠져나와 남쪽 "
    "당국에 보호를 요청했다고 이 사안을 잘 아는 인사가 전했다. 려 영사는 "
    "대표부에서 삼 년 동안 근무하며 무역 부문의 회계를 맡아 왔다. 분기 말 장부에 "
    "서명할 때 동료들이 그의 부재를 알아차렸고 이틀 뒤 후임자가 기차로 도착했다."
)
CHINESE = (
    "据了解内情的人士透露，北方驻哈罗盖特代表处的代理领事上周离开大楼，向南方当局请求保护。他在"
    "代表处工作了三年。"
)
